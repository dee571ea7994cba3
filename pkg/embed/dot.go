package embed

// dotPlain is dot for machines that dotWide is not for.
func dotPlain(v, w *Vector) int32 {
	var sum int32
	for i := range v {
		sum += int32(v[i]) * int32(w[i])
	}
	return sum
}
