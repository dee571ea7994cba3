package settest

import "strings"

// newCast chooses the parties of one half of the register.
func newCast(c chance, schools []*entry, welsh []former, half int, spellings []spelling) *Cast {
	a := &Cast{c: c, spellings: spellings, begun: map[string]bool{}, taken: map[string]bool{}}
	byName := map[string][]*entry{}
	for _, e := range schools {
		byName[packed(e.name)] = append(byName[packed(e.name)], e)
	}
	a.twins(byName)
	a.converted(schools)
	a.pairs(schools)
	a.trusts(schools)
	a.authorities(schools)
	a.wales(welsh, half)
	for _, e := range shuffled(c, append([]*entry(nil), schools...)) {
		odd := strings.ContainsAny(e.name, "&'-") || strings.Contains(e.name, "St ")
		p := a.alone(e.urn, e.name)
		switch {
		case p == nil:
		case odd && len(a.Spelled) < spelled+wales:
			a.curl(p)
			a.Spelled = append(a.Spelled, p)
		case len(a.Regular) < regular:
			a.Regular = append(a.Regular, p)
		default:
			a.Single = append(a.Single, p)
		}
	}
	return a
}
