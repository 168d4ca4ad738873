/** SPDX's word for a licence that the file does not name. */
export const noLicense = "NOASSERTION";

/**
 * The SPDX identifier of a licence address: `http://creativecommons.org/licenses/by-nc-sa/4.0/` is
 * `CC-BY-NC-SA-4.0`. Addresses that are not understood yield `NOASSERTION`: nothing is guessed.
 */
export function spdxOf(address: string): string {
  const path = /^https?:\/\/(?:www\.)?creativecommons\.org\/(.*)$/i.exec(address.trim())?.[1]?.toLowerCase() ?? "";
  const licensed = /^licenses\/(by(?:-nc)?(?:-sa|-nd)?)\/(\d\.\d)(?:\/|$)/.exec(path);
  if (licensed !== null) return `CC-${licensed[1]?.toUpperCase()}-${licensed[2]}`;
  return /^publicdomain\/zero\/1\.0(?:\/|$)/.test(path) ? "CC0-1.0" : noLicense;
}
