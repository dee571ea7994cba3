//go:build !amd64

package embed

// dot is the sum of the products of the numbers of two vectors.
func dot(v, w *Vector) int32 { return dotPlain(v, w) }
