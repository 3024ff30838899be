/** A texture width that every WebGL 2 device supports, in texels. */
export const TEXTURE_WIDTH = 2048;

/** A texture with one unsigned byte per row, row i at (i % `TEXTURE_WIDTH`, i / `TEXTURE_WIDTH`). */
export class ByteTexture {
  readonly #texture: WebGLTexture;
  #lines = 0;

  constructor(gl: WebGL2RenderingContext, rows: number) {
    this.#texture = gl.createTexture();
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    // Integer textures cannot be filtered: with the default filters they would be incomplete and read as 0.
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_S, gl.CLAMP_TO_EDGE);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_WRAP_T, gl.CLAMP_TO_EDGE);
    if (rows > 0) this.#allocate(gl, rows);
  }

  write(gl: WebGL2RenderingContext, bytes: Uint8Array): void {
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
    if (Math.ceil(bytes.length / TEXTURE_WIDTH) !== this.#lines) this.#allocate(gl, bytes.length);
    // MapLibre changes the pixel-store state; rows of single bytes need an alignment of 1.
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 1);
    gl.pixelStorei(gl.UNPACK_FLIP_Y_WEBGL, false);
    gl.pixelStorei(gl.UNPACK_PREMULTIPLY_ALPHA_WEBGL, false);
    const whole = Math.floor(bytes.length / TEXTURE_WIDTH);
    const put = (line: number, width: number, height: number, from: number): void =>
      gl.texSubImage2D(
        gl.TEXTURE_2D,
        0,
        0,
        line,
        width,
        height,
        gl.RED_INTEGER,
        gl.UNSIGNED_BYTE,
        bytes,
        from,
      );
    if (whole > 0) put(0, TEXTURE_WIDTH, whole, 0);
    const rest = bytes.length - whole * TEXTURE_WIDTH;
    if (rest > 0) put(whole, rest, 1, whole * TEXTURE_WIDTH);
    gl.pixelStorei(gl.UNPACK_ALIGNMENT, 4);
  }

  bind(gl: WebGL2RenderingContext, unit: number): void {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, this.#texture);
  }

  delete(gl: WebGL2RenderingContext): void {
    gl.deleteTexture(this.#texture);
  }

  #allocate(gl: WebGL2RenderingContext, rows: number): void {
    this.#lines = Math.ceil(rows / TEXTURE_WIDTH);
    gl.texImage2D(
      gl.TEXTURE_2D,
      0,
      gl.R8UI,
      TEXTURE_WIDTH,
      this.#lines,
      0,
      gl.RED_INTEGER,
      gl.UNSIGNED_BYTE,
      null,
    );
  }
}
