// Replaces the standalone preset of Swagger UI: the same page without the top bar, which selects one of several
// documents. The emulator has only one document.
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
