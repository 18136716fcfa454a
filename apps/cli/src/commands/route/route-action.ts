export async function routeAction() {
  return 0;
}
