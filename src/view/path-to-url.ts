/** `file:` URL of an absolute path, also of one with a drive letter and backslashes. */
export const pathToUrl = (absolutePath: string): string => {
  const slashed = absolutePath.replaceAll('\\', '/');
  const rooted = slashed.startsWith('/') ? slashed : `/${slashed}`;
  return `file://${rooted.split('/').map(encodeURIComponent).join('/').replace('%3A', ':')}`;
};
