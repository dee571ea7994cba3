package reading

// classify says of each token of digits what it seems to be.
func (r *reader) classify() {
	for i, t := range r.tokens {
		if !t.Digits || r.kinds[i] != Plain {
			continue
		}
		switch {
		case r.date(i), r.account(i):
		case t.Gap == Pound || r.pence(i):
			r.kinds[i] = Sum
		case r.calls(i, orders):
			r.mark(i, Order)
		case r.calls(i, credits):
			r.kinds[i] = Credit
		case r.packedDay(t.Text):
			r.kinds[i] = Packed
		}
	}
}

// mark gives a kind to the digits at a token, and to those that hyphens join to them.
func (r *reader) mark(i int, k Kind) {
	r.kinds[i] = k
	for i++; i < len(r.tokens) && r.tokens[i].Digits && (r.tokens[i].Gap == Hyphen || r.tokens[i].Gap == Slash); i++ {
		r.kinds[i] = k
	}
}

// pence says that digits are an amount, and marks both of its parts: 500.00.
func (r *reader) pence(i int) bool {
	if next := i + 1; next < len(r.tokens) && r.tokens[next].Digits && r.tokens[next].Gap == Point &&
		len(r.tokens[next].Text) == 2 && !r.more(next, Point) {
		r.kinds[next] = Sum
		return true
	}
	return false
}

// account marks a sort code of three pairs, and an account number behind one.
func (r *reader) account(i int) bool {
	last := i
	if r.pairs(i) {
		last = i + 2
	}
	behind := last + 1
	number := behind < len(r.tokens) && r.tokens[behind].Digits && len(r.tokens[behind].Text) == 8 &&
		r.tokens[behind].Gap <= Slash
	packed := last == i && len(r.tokens[i].Text) == 6 && number
	if last == i && !packed {
		return false
	}
	for k := i; k <= last; k++ {
		r.kinds[k] = SortCode
	}
	if number {
		r.kinds[behind] = Account
	}
	return true
}

// pairs says that three pairs of digits stand there with hyphens: 20-30-40.
func (r *reader) pairs(i int) bool {
	if i+2 >= len(r.tokens) || r.more(i+2, Hyphen) || r.tokens[i].Gap == Glued {
		return false
	}
	for k := i; k <= i+2; k++ {
		if t := r.tokens[k]; !t.Digits || len(t.Text) != 2 || k > i && t.Gap != Hyphen {
			return false
		}
	}
	return true
}
