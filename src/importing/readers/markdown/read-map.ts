import { parse, YAMLParseError } from 'yaml';
import { z } from 'zod';
import { UsageError } from '../../../system/errors.ts';
import { readUtf8 } from '../../../system/files.ts';
import { fieldMapSchema } from '../../map/field-map.ts';

/** What a map says of frontmatter: which keys are which fields, and which are not wanted. */
export type MarkdownMap = z.infer<typeof schema>;

const schema = z.strictObject({
  fields: fieldMapSchema.default({}),
  ignore: z.array(z.string()).default([]),
});

/** Reads a map (YAML; absolute). Throws `UsageError` where it is none. Undefined `file`: a map that says nothing. */
export function readMap(file: string | undefined): MarkdownMap {
  if (file === undefined) return { fields: {}, ignore: [] };
  const read = schema.safeParse(parseFile(file));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(`${file}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
}

function parseFile(file: string): unknown {
  try {
    return parse(readUtf8(file), { version: '1.2', schema: 'core' });
  } catch (error) {
    if (error instanceof YAMLParseError)
      throw new UsageError(`${file} is not YAML: ${error.message}`);
    throw error;
  }
}
