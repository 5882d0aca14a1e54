// OpenGL's fixed pipeline as MuJoCo's classic renderer uses it: light at every corner, then colour times texture.

export const MOST_LAMPS = 8;

export const CORNERS = `#version 300 es
precision highp float;
precision highp int;
struct Lamp { vec3 direction; vec3 ambient; vec3 diffuse; vec3 specular; };
uniform Lamp lamps[${MOST_LAMPS}];   // directions in the camera's frame, towards the lamp
uniform int lampCount;
uniform mat4 toCamera;               // from the shape's own coordinates
uniform mat3 normalToCamera;
uniform mat4 projection;
uniform vec4 colour;
uniform float emission, specular, shininess;
uniform int textureKind;             // 0 none, 1 cube, 2 flat
uniform vec3 textureScale;
in vec3 place;
in vec3 normal;
out vec4 lit;
out vec3 texturePlace;

float highlight(vec3 direction, vec3 facing, vec3 viewer) {
  float cosine = max(dot(facing, normalize(direction + viewer)), 0.0);
  return shininess > 0.0 ? pow(cosine, shininess) : 1.0;
}

void main() {
  vec4 seen = toCamera * vec4(place, 1.0);
  vec3 facing = normalize(normalToCamera * normal);
  vec3 viewer = normalize(-seen.xyz);
  vec3 light = emission * colour.rgb;
  for (int i = 0; i < lampCount; i++) {
    float cosine = dot(facing, lamps[i].direction);
    light += lamps[i].ambient * colour.rgb + max(cosine, 0.0) * lamps[i].diffuse * colour.rgb;
    if (cosine > 0.0) light += highlight(lamps[i].direction, facing, viewer) * specular * lamps[i].specular;
  }
  lit = vec4(clamp(light, 0.0, 1.0), colour.a);
  texturePlace = place * textureScale;
  if (textureKind == 2) texturePlace -= vec3(0.5, 0.5, 0.0);
  gl_Position = projection * seen;
}`;

export const PIXELS = `#version 300 es
precision highp float;
precision highp int;
uniform int textureKind;
uniform samplerCube cube;
uniform sampler2D flatTexture;
in vec4 lit;
in vec3 texturePlace;
out vec4 pixel;

void main() {
  vec3 painted = vec3(1.0);
  if (textureKind == 1) painted = texture(cube, texturePlace).rgb;
  if (textureKind == 2) painted = texture(flatTexture, texturePlace.xy).rgb;
  pixel = vec4(lit.rgb * painted, lit.a);
}`;
