/**
 * The function, computed once for each object that it is given and then remembered for as long as that object is. For
 * what is computed from an archive, or from another object that never changes. It must return the same for the same
 * object, and must not be asked for it while it computes it.
 */
export function oncePer<K extends WeakKey, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key) => {
    let found = known.get(key);
    if (!found) known.set(key, (found = { value: compute(key) }));
    return found.value;
  };
}
