// Package agreementshttp is the HTTP face of agreements: each file decodes an input,
// calls one use-case and encodes the answer.
package agreementshttp
