/** A place in the device's own map, which learns where and never whom: no other site is asked. */
export function routeTo(place: string): string {
  const isApple = /iPhone|iPad|Macintosh/.test(navigator.userAgent);
  const query = encodeURIComponent(place);
  return isApple ? `maps:?q=${query}` : `geo:0,0?q=${query}`;
}
