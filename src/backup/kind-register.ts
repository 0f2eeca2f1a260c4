/** Sees to it that no two kinds use one id. */

/**
 * Says whether a kind may use an id, and remembers it: false where another kind has it. All kinds lie in one
 * store, where a second record of the same id would take the first one's place.
 */
export function kindRegister(): (kind: string, id: string) => boolean {
  const owners = new Map<string, string>();
  return (kind, id) => {
    const owner = owners.get(id) ?? kind;
    owners.set(id, owner);
    return owner === kind;
  };
}
