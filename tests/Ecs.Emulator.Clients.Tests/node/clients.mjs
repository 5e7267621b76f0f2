// A common interface of the official clients: call({action, parameters}) resolves to the response with the API's names,
// and detailsOf(error) returns code, HTTP status and request ID of a client's error.

import credentials from '@alicloud/credentials';
import openapiCore from '@alicloud/openapi-core';
import RpcClient from '@alicloud/pop-core';
import * as ecs2Package from 'ecs2';
import * as ecs7Package from '@alicloud/ecs20140526';
import * as resourceManagerPackage from '@alicloud/resourcemanager20200331';
import * as stsPackage from '@alicloud/sts20150401';
import * as vpcPackage from '@alicloud/vpc20160428';

// The clients' default timeouts are too short for a machine that is busy with other tests.
const timeouts = { connectTimeout: 30_000, readTimeout: 30_000 };

/** The current SDKs by product. */
const products = {
  Ecs: { version: '2014-05-26', models: ecs7Package.default },
  Vpc: { version: '2016-04-28', models: vpcPackage.default },
  ResourceManager: { version: '2020-03-31', models: resourceManagerPackage.default },
  Sts: { version: '2015-04-01', models: stsPackage.default },
  Location: { version: '2015-06-12' },
};

/** The request and response models of a product's SDK. */
export function modelsOf(product) {
  return products[product].models;
}

/**
 * @alicloud/ecs20140526 7.x and its siblings: signature V3, or V1 where signatureAlgorithm is 'v2'. With assumedRole,
 * {roleArn, roleSessionName}, the credentials library assumes the role over HTTPS.
 */
export function ecs7({ scheme, assumedRole, accessKeyId, accessKeySecret, ...settings }) {
  const { Config } = openapiCore.$OpenApiUtil;
  const key = { accessKeyId, accessKeySecret };
  const caller = assumedRole ? { credential: credentialOf({ ...key, ...assumedRole }, settings.endpoint) } : key;
  const clients = new Map();
  const clientOf = (product) => {
    if (!clients.has(product)) {
      const { default: Client } = modelsOf(product);
      clients.set(product, new Client(
        new Config({ ...timeouts, ...settings, ...caller, regionId: 'cn-hangzhou', protocol: scheme.toUpperCase() })));
    }
    return clients.get(product);
  };
  return {
    async call({ product, action, parameters }) {
      // An action without parameters has no request model.
      const Request = modelsOf(product)[`${action}Request`];
      const method = clientOf(product)[methodOf(action)].bind(clientOf(product));
      const response = await (Request ? method(modelOf(Request, parameters)) : method());
      return response.body.toMap();
    },
    detailsOf: ({ code, statusCode, requestId }) => ({ code, statusCode, requestId }),
  };
}

/** @alicloud/ecs20140526 2.0.0: signature V1, system parameters in the query and the others in a form. */
export function ecs2({ scheme, ...settings }) {
  const { default: Client } = ecs2Package.default;
  const client = new Client({ ...timeouts, ...settings, regionId: 'cn-hangzhou', protocol: scheme.toUpperCase() });
  return {
    async call({ action, parameters, typed }) {
      const request = modelOf(ecs2Package.default[`${action}Request`], parameters);
      if (typed) {
        const response = await client[methodOf(action)](request);
        return response.body.toMap();
      }

      // As the typed methods, except for the last step: their models lack levels such as
      // PrivateIpSet.PrivateIpAddress, so they fail on every response with a list.
      const { body } = await client.doRPCRequest(
        action, '2014-05-26', 'HTTPS', 'POST', 'AK', 'json', { body: request.toMap() }, {});
      return body;
    },
    detailsOf: ({ code, data, message }) => ({
      code,
      // It has the HTTP status in the message only.
      statusCode: Number(/^\S+: code: (\d+),/.exec(message)?.[1]) || undefined,
      requestId: data?.RequestId,
    }),
  };
}

/** @alicloud/pop-core: signature V1, everything in the query (GET) or in a form (POST). */
export function popCore({ endpoint, scheme, readTimeout = timeouts.readTimeout, ...settings }, method) {
  const clientOf = (product) => new RpcClient(
    { ...settings, endpoint: `${scheme}://${endpoint}`, apiVersion: products[product].version });
  return {
    call: ({ product, action, parameters }) =>
      clientOf(product).request(action, parameters, { method, timeout: readTimeout }),
    detailsOf: ({ code, data, entry }) => ({
      code,
      statusCode: entry?.response.statusCode,
      requestId: data?.RequestId,
    }),
  };
}

function credentialOf(settings, stsEndpoint) {
  const { default: Credential, Config } = credentials;
  return new Credential(new Config({
    ...settings,
    type: 'ram_role_arn',
    stsEndpoint,
    timeout: timeouts.readTimeout,
    connectTimeout: timeouts.connectTimeout,
  }));
}

function methodOf(action) {
  return action[0].toLowerCase() + action.slice(1);
}

/** Fills a model of the SDK from the API's names. An unknown parameter is an error. */
function modelOf(Model, parameters) {
  const members = new Map(Object.entries(Model.names()).map(([member, name]) => [name, member]));
  const values = Object.entries(parameters).map(([name, value]) => {
    if (!members.has(name)) {
      throw new Error(`${Model.name} does not support ${name}`);
    }
    const member = members.get(name);
    const type = Model.types()[member];
    if (typeof type === 'function') {
      return [member, modelOf(type, value)];
    }
    return [member, typeof type.itemType === 'function' ? value.map((item) => modelOf(type.itemType, item)) : value];
  });
  return new Model(Object.fromEntries(values));
}
