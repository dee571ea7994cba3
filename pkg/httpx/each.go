package httpx

// Each turns a list into another. It is never null in JSON.
func Each[A, B any](all []A, of func(A) B) []B {
	out := make([]B, len(all))
	for i, a := range all {
		out[i] = of(a)
	}
	return out
}
