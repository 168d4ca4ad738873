/** A content id `<pack>/<slug>` as the two parameters that routes and the API take. */
export function contentParams(id: string): { pack: string; slug: string } {
  const [pack = "", slug = ""] = id.split("/");
  return { pack, slug };
}
