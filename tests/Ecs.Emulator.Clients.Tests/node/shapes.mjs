// Compares responses with the models of the official SDKs: each member must exist in the model and have its type.

import { modelsOf } from './clients.mjs';

/** Returns the differences between a response and the model, as texts. */
export function mismatches({ product, action, parameters: answer }) {
  const Model = modelsOf(product)[`${action}ResponseBody`];
  return Model ? [...differences(answer, Model, action)] : [`the SDK has no ${action}ResponseBody`];
}

/**
 * Returns the members of the model that the response lacks, as texts: a member that is absent in some row, or empty in
 * all rows.
 */
export function gaps({ product, action, parameters: answer }) {
  const Model = modelsOf(product)[`${action}ResponseBody`];
  return Model ? [...lacking([answer], Model, action)] : [`the SDK has no ${action}ResponseBody`];
}

function* lacking(values, type, path) {
  if (typeof type === 'function') {
    for (const [member, name] of Object.entries(type.names())) {
      const at = `${path}.${name}`;
      if (values.every((value) => Object.hasOwn(value, name))) {
        yield* lacking(values.map((value) => value[name]), type.types()[member], at);
      } else {
        yield `${at} is absent`;
      }
    }
  } else if (type.type === 'array') {
    const items = values.flat();
    if (items.length === 0) {
      yield `${path} is empty`;
    } else {
      yield* lacking(items, type.itemType, `${path}[]`);
    }
  } else if (values.every((value) => value === '')) {
    yield `${path} is empty`;
  }
}

function* differences(value, type, path) {
  if (typeof type === 'function') {
    if (kindOf(value) !== 'object') {
      yield `${path} is ${kindOf(value)}, not a structure`;
      return;
    }
    const members = new Map(Object.entries(type.names()).map(([member, name]) => [name, type.types()[member]]));
    for (const [name, inner] of Object.entries(value)) {
      if (members.has(name)) {
        yield* differences(inner, members.get(name), `${path}.${name}`);
      } else {
        yield `${path} has no ${name}`;
      }
    }
  } else if (type.type === 'array') {
    if (!Array.isArray(value)) {
      yield `${path} is ${kindOf(value)}, not a list`;
      return;
    }
    for (const [index, item] of value.entries()) {
      yield* differences(item, type.itemType, `${path}[${index}]`);
    }
  } else if (type.type === 'map' || type === 'any') {
    if (kindOf(value) !== 'object') {
      yield `${path} is ${kindOf(value)}, not a structure`;
    }
  } else if (kindOf(value) !== type && !(type === 'number' && isLongInteger(value))) {
    yield `${path} is ${kindOf(value)}, not ${type}`;
  }
}

/** pop-core reads integers of more than 15 digits, such as the IDs of accounts, as texts. */
function isLongInteger(value) {
  return typeof value === 'string' && /^[0-9]{16,}$/.test(value);
}

function kindOf(value) {
  return value === null ? 'null' : Array.isArray(value) ? 'list' : typeof value;
}
