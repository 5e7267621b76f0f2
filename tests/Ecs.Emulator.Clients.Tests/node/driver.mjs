// Drives one official client for the tests: node driver.mjs <client kind> <host:port> <http or https>
//
// Each line on stdin is a call, {id, product, action, parameters, accessKeyId, accessKeySecret, typed, settings}, of a
// client with these settings and this key. Each line on stdout is a result: {id, body} with the API's names, or
// {id, error} with the client's error. The kinds Models and ModelGaps send no requests: their parameters are a response
// that is compared with the current SDK's models.

import { createInterface } from 'node:readline';
import { ecs2, ecs7, popCore } from './clients.mjs';
import { gaps, mismatches } from './shapes.mjs';

const kinds = {
  Ecs7: (settings) => ecs7(settings),
  Ecs7SignatureV1: (settings) => ecs7({ ...settings, signatureAlgorithm: 'v2' }),
  Ecs7Sts: (settings) => ecs7({ ...settings, securityToken: 'a+security/token==' }),
  Ecs2: (settings) => ecs2(settings),
  PopCoreGet: (settings) => popCore(settings, 'GET'),
  PopCorePost: (settings) => popCore(settings, 'POST'),
  Models: () => ({ call: mismatches, detailsOf: () => ({}) }),
  ModelGaps: () => ({ call: gaps, detailsOf: () => ({}) }),
};

const [kind, endpoint, scheme] = process.argv.slice(2);
const clients = new Map();

function clientOf(accessKeyId, accessKeySecret, settings) {
  const key = `${accessKeyId} ${accessKeySecret} ${JSON.stringify(settings)}`;
  if (!clients.has(key)) {
    clients.set(key, kinds[kind]({ accessKeyId, accessKeySecret, endpoint, scheme, ...settings }));
  }
  return clients.get(key);
}

async function answer({ id, accessKeyId, accessKeySecret, settings, ...call }) {
  const client = clientOf(accessKeyId, accessKeySecret, settings);
  try {
    return { id, body: await client.call(call) };
  } catch (error) {
    return { id, error: { name: error.name, message: error.message, ...client.detailsOf(error) } };
  }
}

for await (const line of createInterface({ input: process.stdin })) {
  answer(JSON.parse(line)).then((result) => process.stdout.write(`${JSON.stringify(result)}\n`));
}
