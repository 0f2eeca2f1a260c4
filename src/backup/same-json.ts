/** Whether two values are the same once written as JSON. */

/** True when JSON would say the same of both; the order of keys and fields that are `undefined` do not count. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [fields, others] = [definedFields(one), new Map(definedFields(other))];
  return (
    fields.length === others.size &&
    fields.every(([key, value]) => others.has(key) && sameJson(value, others.get(key)))
  );
}

function definedFields(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, field]) => field !== undefined);
}
