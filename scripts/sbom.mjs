import { readFileSync, writeFileSync } from 'node:fs';
import { Contrib, Enums, Models, Serialize, Spec } from '@cyclonedx/cyclonedx-library';

const licenses = new Contrib.License.Factories.LicenseFactory(() => {});
const read = (path) => JSON.parse(readFileSync(path, 'utf8'));

/**
 * Writes the bill of materials (CycloneDX 1.6, JSON): every package whose code is in a file of dist/, and their dependencies. It has no date and
 * no serial number, so that the same sources give the same file, and no download addresses, which would be those of the machine that built it.
 *
 * @param inPages - Packages in the files for pages, as `{ name, version }`.
 * @param inCommand - Packages in the command.
 */
export function writeSbom(to, inPages, inCommand) {
  const root = componentOf(read('package.json'), Enums.ComponentType.Application);
  const found = new Map();
  for (const [where, packages] of Object.entries({ pages: inPages, command: inCommand }))
    for (const { name } of packages) {
      const [component] = found.get(name) ?? [componentOf(read(`node_modules/${name}/package.json`))];
      component.properties.add(new Models.Property('treatment-guide:in', where));
      found.set(name, [component, read(`node_modules/${name}/package.json`).dependencies ?? {}]);
    }
  const needed = new Set([...found.values()].flatMap(([, dependencies]) => Object.keys(dependencies)));
  for (const [name, [component, dependencies]] of found) {
    for (const other of Object.keys(dependencies))
      if (found.has(other)) component.dependencies.add(found.get(other)[0].bomRef);
    if (!needed.has(name)) root.dependencies.add(component.bomRef);
  }
  const bom = new Models.Bom({
    metadata: new Models.Metadata({ component: root }),
    components: new Models.ComponentRepository([...found.values()].map(([component]) => component)),
  });
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6));
  writeFileSync(to, `${serializer.serialize(bom, { sortLists: true, space: 2 })}\n`);
}

function componentOf({ name, version, license, description }, type = Enums.ComponentType.Library) {
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return new Models.Component(type, name, {
    version,
    description,
    purl,
    bomRef: purl,
    licenses: new Models.LicenseRepository([licenses.makeFromString(license)]),
  });
}
