// The official clients behind one face: call({action, parameters}) resolves to the answer with the API's own names, and
// detailsOf(error) picks code, HTTP status and request id from where that client puts them.

import openapiCore from '@alicloud/openapi-core';
import RpcClient from '@alicloud/pop-core';
import * as ecs2Package from 'ecs2';
import * as ecs7Package from '@alicloud/ecs20140526';

// The clients' own few seconds are short for a machine that is busy with other tests.
const timeouts = { connectTimeout: 30_000, readTimeout: 30_000 };

/** @alicloud/ecs20140526 7.x: signature V3, or V1 where signatureAlgorithm is 'v2'. */
export function ecs7(settings) {
  const { default: Client } = ecs7Package.default;
  const { Config } = openapiCore.$OpenApiUtil;
  const client = new Client(new Config({ ...settings, regionId: 'cn-hangzhou', protocol: 'HTTP', ...timeouts }));
  return {
    async call({ action, parameters }) {
      const response = await client[methodOf(action)](requestOf(ecs7Package.default, action, parameters));
      return response.body.toMap();
    },
    detailsOf: ({ code, statusCode, requestId }) => ({ code, statusCode, requestId }),
  };
}

/** @alicloud/ecs20140526 2.0.0: signature V1, system parameters in the query and the others in a form. */
export function ecs2(settings) {
  const { default: Client } = ecs2Package.default;
  const client = new Client({ ...settings, regionId: 'cn-hangzhou', protocol: 'HTTP', ...timeouts });
  return {
    async call({ action, parameters, typed }) {
      const request = requestOf(ecs2Package.default, action, parameters);
      if (typed) {
        const response = await client[methodOf(action)](request);
        return response.body.toMap();
      }

      // What its typed methods do, but for their last step: that reads the answer into models which lack the
      // level of PrivateIpSet.PrivateIpAddress and the like, and so fails on every answer with a list.
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
export function popCore({ endpoint, ...settings }, method) {
  const client = new RpcClient({ ...settings, endpoint: `http://${endpoint}`, apiVersion: '2014-05-26' });
  return {
    call: ({ action, parameters }) => client.request(action, parameters, { method, timeout: timeouts.readTimeout }),
    detailsOf: ({ code, data, entry }) => ({
      code,
      statusCode: entry?.response.statusCode,
      requestId: data?.RequestId,
    }),
  };
}

function methodOf(action) {
  return action[0].toLowerCase() + action.slice(1);
}

function requestOf(models, action, parameters) {
  return modelOf(models[`${action}Request`], parameters);
}

/** A model of the SDK, filled from the API's own names. A parameter that it does not know is an error, never dropped. */
function modelOf(Model, parameters) {
  const members = new Map(Object.entries(Model.names()).map(([member, name]) => [name, member]));
  const values = Object.entries(parameters).map(([name, value]) => {
    if (!members.has(name)) {
      throw new Error(`${Model.name} knows no ${name}`);
    }
    const member = members.get(name);
    const { itemType } = Model.types()[member];
    return [member, typeof itemType === 'function' ? value.map((item) => modelOf(itemType, item)) : value];
  });
  return new Model(Object.fromEntries(values));
}
