import type { Mesh } from '../scene/triangulate';

/** A mesh in buffers on the graphics card. */
export interface MeshBuffers {
  readonly vertexArray: WebGLVertexArrayObject;
  readonly buffers: readonly WebGLBuffer[];
}

function buffer(gl: WebGL2RenderingContext, target: number, data: Int32Array | Uint32Array): WebGLBuffer {
  const made = gl.createBuffer();
  gl.bindBuffer(target, made);
  gl.bufferData(target, data, gl.STATIC_DRAW);
  return made;
}

/** Uploads a mesh; attribute 0 is the position, attribute 1 the row of the village. */
export function uploadMesh(gl: WebGL2RenderingContext, mesh: Mesh): MeshBuffers {
  const vertexArray = gl.createVertexArray();
  gl.bindVertexArray(vertexArray);
  const position = buffer(gl, gl.ARRAY_BUFFER, mesh.position);
  gl.enableVertexAttribArray(0);
  gl.vertexAttribIPointer(0, 2, gl.INT, 0, 0);
  const row = buffer(gl, gl.ARRAY_BUFFER, mesh.row);
  gl.enableVertexAttribArray(1);
  gl.vertexAttribIPointer(1, 1, gl.UNSIGNED_INT, 0, 0);
  const index = buffer(gl, gl.ELEMENT_ARRAY_BUFFER, mesh.index);
  gl.bindVertexArray(null);
  mesh.uploaded?.();
  return { vertexArray, buffers: [position, row, index] };
}

export function deleteMesh(gl: WebGL2RenderingContext, { vertexArray, buffers }: MeshBuffers): void {
  buffers.forEach((made) => gl.deleteBuffer(made));
  gl.deleteVertexArray(vertexArray);
}
