/** Whether two values are the same once written as JSON. */

/** True when JSON would say the same of both; the order of keys and fields that are `undefined` do not count. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && sameItems(one, other);
  const fields = definedFields(one);
  const others = new Map(definedFields(other));
  return fields.length === others.size && fields.every(([key, value]) => sameJson(value, others.get(key)));
}

function sameItems(one: readonly unknown[], other: object): boolean {
  return (
    Array.isArray(other) && one.length === other.length && one.every((item, at) => sameJson(item, other[at]))
  );
}

function definedFields(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
