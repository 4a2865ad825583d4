// The list of a model. Placeholder until the list itself lands.
export function ModelView() {
  return null;
}
