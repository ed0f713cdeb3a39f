import { isIPv6 } from 'node:net';

/** A household or a rented server has a whole IPv6 network of 64 bits, and any address in it; an IPv4 address is its own. */
export const networkOf = (address: string): string => {
  const ofBothFamilies = /^::ffff:([\d.]+)$/i.exec(address)?.[1];
  if (ofBothFamilies !== undefined) return ofBothFamilies;
  if (!isIPv6(address)) return address;
  const [head = '', tail] = address.split('::');
  const groups = head.split(':').filter(Boolean);
  const after = tail === undefined ? [] : tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - after.length) }, () => '0');
  return [...groups, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
