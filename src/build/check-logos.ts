import { parseYaml } from '../article/yaml.ts';
import type { Problem } from '../article/problem.ts';
import type { Site } from '../archive/site.ts';

/**
 * The logos that site.yaml names and that do not lie in public/: pages, feeds and what machines read would lead to
 * nothing. `source`: the text of site.yaml. A publisher's may be a web address, which nobody asks.
 */
export function checkLogos(site: Site, source: string, publicFiles: readonly string[]): Problem[] {
  const named = [
    { field: ['logo'], logo: site.logo },
    { field: ['publisher', 'logo'], logo: site.publisher.logo },
  ];
  const yaml = parseYaml('site.yaml', source);
  return named.flatMap(({ field, logo }): Problem[] => {
    if (logo === undefined || /^https?:/.test(logo)) return [];
    const file = logo.replace(/^\/+/, '');
    if (publicFiles.includes(file)) return [];
    return [
      {
        file: 'site.yaml',
        ...yaml.locate(field),
        severity: 'error',
        field: field.join('.'),
        message: `${field.join('.')}: "${logo}" is no file of public/`,
        hint: `put the picture at public/${file}, or mend its name`,
        rule: 'missing-logo',
      },
    ];
  });
}
