import { oncePer } from '../../data/model/oncePer';
import type { FoldedCamera } from '../camera/choroplethCamera';
import { FLAG, LOOK, LOOK_MASK } from '../palettes/classBytes';
import type { ChoroplethPaint } from '../palettes/choroplethPaint';
import { rgbOf } from '../palettes/colour';

/** Locations of a program's uniforms, memoised. */
export type UniformOf = (name: string) => WebGLUniformLocation | null;

const PALETTE_SIZE = 9;

const LOOKS = ['noNumber', 'noNumberLine', 'notApplicable', 'plain', 'ink', 'hatch', 'dim'] as const;

/** Whether any village is drawn with a pattern over or instead of its colour; looked for once in a paint, not in every frame. */
export const hasPatterns = oncePer(({ classBytes, signsAround }: ChoroplethPaint): boolean => {
  const isPatterned = (byte: number): boolean =>
    byte >= FLAG.uncertain || ((byte & LOOK_MASK) >= LOOK.zero && (byte & LOOK_MASK) < LOOK.plain);
  return signsAround !== null || classBytes.some(isPatterned);
});

export function uniformsOf(gl: WebGL2RenderingContext, program: WebGLProgram): UniformOf {
  const locations = new Map<string, WebGLUniformLocation | null>();
  return (name) => {
    if (!locations.has(name)) locations.set(name, gl.getUniformLocation(program, name));
    return locations.get(name) ?? null;
  };
}

/** Class colours as a uniform: always nine, with black for classes that the answer does not have. */
export function paletteUniform(colours: readonly string[]): Float32Array {
  const out = new Float32Array(PALETTE_SIZE * 3);
  colours.slice(0, PALETTE_SIZE).forEach((hex, i) => out.set(rgbOf(hex), i * 3));
  return out;
}

/** Sets the camera uniforms. */
export function setCamera(gl: WebGL2RenderingContext, uniform: UniformOf, camera: FoldedCamera): void {
  gl.uniformMatrix4fv(uniform('u_matrix'), false, camera.matrix);
  gl.uniform2i(uniform('u_origin'), ...camera.origin);
  gl.uniform2f(uniform('u_anchor'), ...camera.anchor);
}

/** Sets the colour uniforms of a paint. */
export function setLooks(gl: WebGL2RenderingContext, uniform: UniformOf, paint: ChoroplethPaint): void {
  gl.uniform3fv(uniform('u_palette'), paletteUniform(paint.palette));
  for (const name of LOOKS) gl.uniform3f(uniform(`u_${name}`), ...rgbOf(paint[name]));
  gl.uniform1f(uniform('u_opacity'), paint.opacity);
  gl.uniform1f(uniform('u_scale'), paint.patternScale);
  gl.uniform1f(uniform('u_middle'), paint.signsAround ?? -1);
}
