package embed

import "golang.org/x/sys/cpu"

// dotWide is dotPlain with 32 products at a time, in dot_amd64.s.
//
//go:noescape
func dotWide(v, w *Vector) int32

var isWide = cpu.X86.HasAVX2

// dot is the sum of the products of the numbers of two vectors.
func dot(v, w *Vector) int32 {
	if isWide {
		return dotWide(v, w)
	}
	return dotPlain(v, w)
}
