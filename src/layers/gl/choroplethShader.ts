import { TEXTURE_WIDTH } from './byteTexture';
import { type UniformOf, uniformsOf } from './choroplethUniforms';
import { FLAG, LOOK, LOOK_MASK } from '../palettes/classBytes';

/**
 * Optional features of the program. Each costs time per pixel, so that a map without it uses a program
 * without it.
 */
export interface ChoroplethExtras {
  /** Supports the divider of a swipe map. */
  readonly swipe: boolean;
  /** Supports the cross-fade between two answers. */
  readonly fade: boolean;
  /**
   * Draws the villages with a hatch, dots or signs, and only them; without it, the villages of a single colour. A
   * software renderer computes every pattern for every pixel, whichever is chosen, which takes longer than all the rest.
   */
  readonly patterns: boolean;
}

// u_middle: class from which values increase and below which they decrease; negative where no signs are printed.
// gl_Position: subtraction of integers is exact, and the difference is small for everything on the screen; villages that
// the other program draws are put outside of the screen.
const VERTEX_SHADER = `precision highp usampler2D;
layout(location = 0) in ivec2 a_position;
layout(location = 1) in uint a_row;
uniform mat4 u_matrix;
uniform ivec2 u_origin;
uniform usampler2D u_bytes;
uniform vec3 u_palette[9], u_plain, u_dim;
uniform float u_middle;
#ifdef fade
uniform usampler2D u_bytesBefore;
uniform vec3 u_paletteBefore[9];
flat out uint v_byteBefore;
flat out vec3 v_classBefore;
#endif
#ifdef swipe
uniform usampler2D u_bytesLeft;
uniform vec3 u_paletteLeft[9];
flat out uint v_byteLeft;
flat out vec3 v_classLeft;
#endif
flat out uint v_byte;
flat out vec3 v_class;
bool isPatterned(uint byte) {
  uint kind = byte & ${LOOK_MASK}u;
  return u_middle >= 0.0 || kind > 8u && kind < ${LOOK.plain}u || (byte & ${FLAG.withheld | FLAG.uncertain}u) != 0u;
}
vec3 ground(uint byte, vec3 classColour) {
  vec3 base = (byte & ${LOOK_MASK}u) <= 8u ? classColour : u_plain;
#ifndef patterns
  if ((byte & ${FLAG.dimmed}u) != 0u) base = mix(base, u_dim, 0.82);
#endif
  return base;
}
void main() {
  ivec2 at = ivec2(a_row % ${TEXTURE_WIDTH}u, a_row / ${TEXTURE_WIDTH}u);
  v_byte = texelFetch(u_bytes, at, 0).r;
  v_class = ground(v_byte, u_palette[min(v_byte & ${LOOK_MASK}u, 8u)]);
  bool patterned = isPatterned(v_byte);
#ifdef fade
  v_byteBefore = texelFetch(u_bytesBefore, at, 0).r;
  v_classBefore = ground(v_byteBefore, u_paletteBefore[min(v_byteBefore & ${LOOK_MASK}u, 8u)]);
  patterned = patterned || isPatterned(v_byteBefore);
#endif
#ifdef swipe
  v_byteLeft = texelFetch(u_bytesLeft, at, 0).r;
  v_classLeft = ground(v_byteLeft, u_paletteLeft[min(v_byteLeft & ${LOOK_MASK}u, 8u)]);
  patterned = patterned || isPatterned(v_byteLeft);
#endif
  gl_Position = u_matrix * vec4(vec2(a_position - u_origin), 0.0, 1.0);
#ifdef patterns
  patterned = !patterned;
#endif
  if (patterned) gl_Position = vec4(2.0, 0.0, 0.0, 1.0);
}`;

// u_mix: share of the new answer in the cross-fade, 0 to 1; u_split: the divider in device px from the left edge of the
// drawing buffer; lines: at 45 degrees, `gap` px apart along x + y; signs: a plus or, where `rises` is false, a minus, the
// direction of a change where colours cannot show it.
const FRAGMENT_SHADER = `precision highp float;
flat in uint v_byte;
flat in vec3 v_class;
#ifdef fade
flat in uint v_byteBefore;
flat in vec3 v_classBefore;
uniform float u_mix;
#endif
#ifdef swipe
flat in uint v_byteLeft;
flat in vec3 v_classLeft;
uniform float u_split;
#endif
uniform vec3 u_noNumber, u_noNumberLine, u_notApplicable, u_ink, u_hatch, u_dim;
uniform vec2 u_anchor;
uniform float u_pixelRatio, u_opacity, u_scale, u_middle;
out vec4 colour;

#ifdef patterns
float soft(float distance_px, float half_px) {
  return 1.0 - smoothstep(half_px - 0.5, half_px + 0.5, distance_px);
}
float lines(float along, float gap, float half_px) {
  return soft(abs(mod(along, gap) - gap * 0.5) * 0.7071, half_px);
}
vec2 cell(vec2 p, float size) {
  float row = floor(p.y / size);
  return vec2(mod(p.x + mod(row, 2.0) * size * 0.5, size), mod(p.y, size)) - size * 0.5;
}
float dots(vec2 p) { return soft(length(cell(p, 5.0)), 0.85); }
float crosses(vec2 p) {
  vec2 c = abs(cell(p, 10.0));
  return max(c.x, c.y) > 2.2 ? 0.0 : soft(abs(c.x - c.y) * 0.7071, 0.45);
}
float zeros(vec2 p) {
  vec2 c = cell(p, 20.0) * vec2(1.45, 1.0);
  return soft(abs(length(c) - 3.6), 0.6);
}
float signs(vec2 p, bool rises) {
  vec2 c = abs(cell(p, 16.0));
  float across = soft(c.y, 0.85) * soft(c.x, 3.6);
  float upright = soft(c.x, 0.85) * soft(c.y, 3.6);
  return rises ? max(across, upright) : across;
}
vec3 classed(uint kind, vec3 classColour, vec2 p) {
  float from = float(kind) - u_middle;
  if (u_middle < 0.0 || from == 0.0) return classColour;
  bool light = dot(classColour, vec3(0.299, 0.587, 0.114)) > 0.5;
  return mix(classColour, light ? vec3(0.0) : vec3(1.0), signs(p, from > 0.0));
}
vec3 look(uint byte, vec3 classColour, vec2 p) {
  uint kind = byte & ${LOOK_MASK}u;
  vec3 base = classColour;
  if (kind <= 8u) base = classed(kind, classColour, p);
  else if (kind == ${LOOK.zero}u) base = mix(u_noNumber, u_ink, zeros(p));
  else if (kind == ${LOOK.missing}u) base = mix(u_noNumber, u_noNumberLine, lines(p.x + p.y, 7.5, 0.55));
  else if (kind == ${LOOK.suppressed}u) base = mix(u_noNumber, u_noNumberLine, dots(p));
  else if (kind == ${LOOK.notApplicable}u) base = mix(u_notApplicable, u_noNumberLine, crosses(p));
  if ((byte & ${FLAG.withheld}u) != 0u) base = mix(u_notApplicable, u_noNumberLine, lines(p.x - p.y, 5.0, 0.45));
  else if ((byte & ${FLAG.uncertain}u) != 0u) base = mix(base, u_hatch, lines(p.x - p.y, 6.0, 0.5));
  if ((byte & ${FLAG.dimmed}u) != 0u) base = mix(base, u_dim, 0.82);
  return base;
}
#else
#define look(byte, classColour, p) classColour
#endif
void main() {
  vec2 p = (gl_FragCoord.xy - u_anchor) / (u_pixelRatio * u_scale);
  vec3 shown = look(v_byte, v_class, p);
#ifdef fade
  if (u_mix < 1.0) shown = mix(look(v_byteBefore, v_classBefore, p), shown, u_mix);
#endif
#ifdef swipe
  if (gl_FragCoord.x < u_split) shown = look(v_byteLeft, v_classLeft, p);
#endif
  colour = vec4(shown * u_opacity, u_opacity);
}`;

/** A choropleth program with its uniforms. */
export interface ChoroplethProgram {
  readonly program: WebGLProgram;
  readonly uniform: UniformOf;
}

/** The choropleth programs of a context, each made when it is first needed. */
export function choroplethPrograms(
  gl: WebGL2RenderingContext,
): (extras: ChoroplethExtras) => ChoroplethProgram {
  const known = new Map<string, ChoroplethProgram>();
  return (extras) => {
    const wanted = Object.entries(extras).map(([name, is]) => (is ? `#define ${name}\n` : ''));
    const head = ['#version 300 es\n', ...wanted].join('');
    const there = known.get(head);
    if (there !== undefined) return there;
    const program = linkedProgram(gl, { vertex: head + VERTEX_SHADER, fragment: head + FRAGMENT_SHADER });
    const made = { program, uniform: uniformsOf(gl, program) };
    known.set(head, made);
    return made;
  };
}

/** Compiles and links a program. Throws only where the shader source is faulty. */
export function linkedProgram(
  gl: WebGL2RenderingContext,
  source: { readonly vertex: string; readonly fragment: string },
): WebGLProgram {
  const program = gl.createProgram();
  const add = (type: number, text: string): void => {
    const shader = gl.createShader(type);
    if (program === null || shader === null) throw new Error('shader: context lost');
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    if (gl.getShaderParameter(shader, gl.COMPILE_STATUS) !== true && !gl.isContextLost())
      throw new Error(`shader: ${gl.getShaderInfoLog(shader)}`);
    gl.attachShader(program, shader);
    // It stays as long as the program has it.
    gl.deleteShader(shader);
  };
  add(gl.VERTEX_SHADER, source.vertex);
  add(gl.FRAGMENT_SHADER, source.fragment);
  gl.linkProgram(program);
  return program;
}
