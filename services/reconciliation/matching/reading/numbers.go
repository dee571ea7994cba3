package reading

// Numbers are the numbers that the tokens mention. A number that may be a day counts as one
// where its year is within two years of that of the text; without a year, where its month is
// that of the text or the one before.
func Numbers(tokens []Token, year, month int) []Number {
	r := reader{tokens: tokens, year: year, month: month, kinds: make([]Kind, len(tokens)),
		ended: make([]bool, len(tokens))}
	r.classify()
	for i := 0; i < len(tokens) && len(r.numbers) < mostNumbers; i++ {
		if tokens[i].Digits && !r.ended[i] {
			r.read(i)
		}
	}
	return r.numbers
}

// read adds the ways to read the digits at a token.
func (r *reader) read(i int) {
	t := r.tokens[i]
	n := Number{First: i, Last: i, Width: len(t.Text), Kind: r.kinds[i], Called: r.called(i)}
	if len(t.Text) > mostDigits {
		n.Kind = Long
		r.numbers = append(r.numbers, n)
		return
	}
	n.Value = value(t.Text)
	r.numbers = append(r.numbers, n)
	if t.Spare != "" && len(t.Spare)+len(t.Text) <= mostDigits && value(t.Spare+t.Text) != n.Value {
		with := n
		with.Value, with.Width, with.Other = value(t.Spare+t.Text), len(t.Spare)+len(t.Text), true
		r.numbers = append(r.numbers, with)
	}
	if t.Lead > 0 {
		without := n
		without.Value, without.Width, without.Other = value(t.Text[t.Lead:]), len(t.Text)-t.Lead, true
		r.numbers = append(r.numbers, without)
	}
	r.join(n)
	r.expand(n)
}

// join adds what a number is together with the digits behind it, where only a space, a point or
// a hyphen parts them.
func (r *reader) join(n Number) {
	text := r.tokens[n.First].Text
	for k := n.First + 1; k < len(r.tokens) && k < n.First+4; k++ {
		t := r.tokens[k]
		if !t.Digits || t.Gap > Hyphen || len(text)+len(t.Text) > mostDigits {
			return
		}
		text += t.Text
		whole := n
		whole.Value, whole.Width, whole.Last, whole.Joined = value(text), len(text), k, true
		r.numbers = append(r.numbers, whole)
	}
}
