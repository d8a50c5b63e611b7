/** Address of this script. Read at once: a classic script is "current" only while it runs. */
export const here: string = import.meta.url;
