// Stands in for the preset that Swagger UI brings along for pages of its own: the same page without the bar on top. The bar is where
// one of several documents is chosen and loaded; here there is one.
window.SwaggerUIStandalonePreset = [
  ({ React }) => ({
    components: {
      StandaloneLayout: ({ getComponent, getConfigs, specActions }) => {
        React.useEffect(() => {
          const [{ url }] = getConfigs().urls;
          specActions.updateUrl(url);
          specActions.download(url);
        }, []);
        return React.createElement(getComponent('BaseLayout', true));
      },
    },
  }),
];
