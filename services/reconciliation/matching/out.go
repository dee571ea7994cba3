package matching

// toPay says whether the document is to be paid.
func (d Document) toPay() bool { return d.Gross.Pence < 0 }

// apart parts documents that are to be received from those that are to be paid.
func apart(all []Document) (in, out []Document) {
	for _, d := range all {
		if d.toPay() {
			out = append(out, d)
		} else {
			in = append(in, d)
		}
	}
	return in, out
}

// apart parts what is known by the direction of the money. Who is only paid does not count among those who
// pay: a name that is much like theirs would be in doubt for nothing.
func (k Known) apart() (in, out Known) {
	in, out = k, k
	if in.Documents, out.Documents = apart(k.Documents); len(out.Documents) == 0 {
		return in, out
	}
	out.Credits, out.Advices = nil, nil
	paid, pays := map[string]bool{}, map[string]bool{}
	for _, d := range out.Documents {
		paid[d.Payer] = true
	}
	for _, d := range in.Documents {
		pays[d.Payer] = true
	}
	in.Parties = nil
	for _, p := range k.Parties {
		if !paid[p.ID] || pays[p.ID] {
			in.Parties = append(in.Parties, p)
		}
	}
	return in, out
}

// pay answers for the lines at these places, which left, by what is to be paid. What the answers before say
// of them comes after.
func (b *Book) pay(lines []Line, free []int, all []Answer) {
	left := make([]Line, len(free))
	for i, at := range free {
		left[i] = lines[at]
	}
	answers, _ := b.match(left)
	for i, a := range answers {
		if len(a.Candidates) == 0 {
			continue
		}
		for n := range a.Candidates {
			a.Candidates[n].Out = true
		}
		before := &all[free[i]]
		if before.Automatic {
			before.Candidates = nil // by a rule, which the answer knows too
		}
		a.Candidates = append(a.Candidates, before.Candidates...)
		a.Candidates = a.Candidates[:min(len(a.Candidates), mostCandidates)]
		*before = a
	}
}
