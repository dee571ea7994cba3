package matching

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
