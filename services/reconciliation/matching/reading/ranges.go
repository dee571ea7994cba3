package reading

// expand adds what a range or a shortened list means: 124 and 125 of "123-5", 124 of "123/4".
func (r *reader) expand(n Number) {
	from, width := n.Value, n.Width
	for k := n.First + 1; k < len(r.tokens); k++ {
		t := r.tokens[k]
		ranged := t.Gap == Hyphen
		if !t.Digits && (t.Text == "TO" || t.Text == "AND") && k+1 < len(r.tokens) {
			ranged = t.Text == "TO"
			k++
			t = r.tokens[k]
		} else if t.Gap != Hyphen && t.Gap != Slash {
			return
		}
		to, ok := ending(from, width, t)
		if !ok || to <= from || ranged && to-from >= mostRange {
			return
		}
		if !ranged {
			from = to - 1
		}
		r.between(n, from+1, to, k)
		r.ended[k] = r.ended[k] || len(t.Text) < min(width, 3)
		from = to
	}
}

// between adds the numbers of a range behind its first.
func (r *reader) between(n Number, from, to uint64, last int) {
	for v := from; v <= to && len(r.numbers) < mostNumbers; v++ {
		one := n
		one.Value, one.Width, one.Last, one.Ranged = v, 0, last, true
		r.numbers = append(r.numbers, one)
	}
}

// ending is the number that shortened digits mean behind another: 125 for "5" behind 123.
func ending(from uint64, width int, t Token) (uint64, bool) {
	if !t.Digits || len(t.Text) > mostDigits || from < 10 && width < 3 {
		return 0, false
	}
	v, ten := value(t.Text), uint64(1)
	if len(t.Text) >= width || v > from {
		return v, len(t.Text) >= width || len(t.Text) >= lengthOf(from)
	}
	for range len(t.Text) {
		ten *= 10
	}
	return from/ten*ten + v, true
}

func lengthOf(v uint64) int {
	n := 1
	for ; v > 9; v /= 10 {
		n++
	}
	return n
}
