package embed

// Words are the words and signs of a text.
func Words(text string) []string { return words(text) }

// Cut cuts a text into pieces of a list, as their names; nil if the list lacks a mark.
func Cut(list []string, text string) []string {
	v := newVocabulary(list)
	if v == nil {
		return nil
	}
	var names []string
	for _, n := range v.pieces(text) {
		names = append(names, list[n])
	}
	return names
}

// Dots are the sum of products of two vectors, as this machine adds it and as every machine can.
func Dots(v, w *Vector) (here, anywhere int32) { return dot(v, w), dotPlain(v, w) }
