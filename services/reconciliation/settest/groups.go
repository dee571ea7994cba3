package settest

import (
	"sort"
	"strings"
)

// trusts are trusts with several schools, which pay for them.
func (a *Cast) trusts(schools []*entry) {
	by := map[string][]*entry{}
	for _, e := range schools {
		if e.trustID != "" && !strings.EqualFold(e.trust, e.name) {
			by[e.trustID] = append(by[e.trustID], e)
		}
	}
	for _, id := range names(by) {
		name := by[id][0].trust
		if len(a.Trusts) == trusts || !tells(cut(bankLetters(name), 18), name) || a.begun[beginning(name)] {
			continue
		}
		t := &Party{ID: "trust:" + id, Name: name, Bank: name}
		for _, e := range by[id] {
			if len(t.Members) < members {
				a.join(t, e, func(p *Party) { p.Trust = t })
			}
		}
		if len(t.Members) >= 3 {
			a.begun[beginning(name)] = true
			a.Trusts = append(a.Trusts, t)
		}
	}
}

// join makes a school of a trust or an authority.
func (a *Cast) join(to *Party, e *entry, say func(*Party)) {
	if p := a.alone(e.urn, e.name); p != nil {
		say(p)
		to.Members = append(to.Members, p)
	}
}

// authorities are those that pay for schools that they maintain.
func (a *Cast) authorities(schools []*entry) {
	by := map[string][]*entry{}
	for _, e := range schools {
		if e.authority != "" && e.trustID == "" && !strings.HasPrefix(e.kind, "Academy") {
			by[e.authority] = append(by[e.authority], e)
		}
	}
	list := make([]string, 0, len(by))
	for name := range by {
		list = append(list, name)
	}
	sort.Strings(list)
	for _, name := range shuffled(a.c, list) {
		if len(a.Authorities) == authorities || len(by[name]) < 40 || len(distinctive(name)) == 0 {
			continue
		}
		council := &Party{ID: "la:" + strings.ReplaceAll(name, " ", "-"), Name: name, Bank: councilOf(name)}
		for _, e := range by[name] {
			if len(council.Members) < schoolsOf {
				a.join(council, e, func(p *Party) { p.Authority = council })
			}
		}
		a.Authorities = append(a.Authorities, council)
	}
}

// councilOf is the name by which an authority pays.
func councilOf(name string) string {
	switch {
	case boroughs[name]:
		return londonBorough + name
	case counties[name]:
		return name + countyCouncil
	case cities[name]:
		return name + cityCouncil
	}
	return name + plainCouncil
}
