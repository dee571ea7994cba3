package settest

import (
	"sort"
	"strconv"
	"strings"
)

// Cast are the parties of a set. No party is in two lists, and outside of Twins, Pairs and
// Converted no two names begin alike.
type Cast struct {
	Regular     []*Party    // they pay often
	Single      []*Party    // each is for one hard case
	Spelled     []*Party    // names with "&", apostrophes, accents
	Twins       [][]*Party  // of one name
	Pairs       [][2]*Party // infants and juniors of one name
	Converted   [][2]*Party // before and after it became an academy
	Trusts      []*Party
	Authorities []*Party
	begun       map[string]bool
	taken       map[string]bool
	spellings   []spelling
	c           chance
}

// sizes of a cast.
const (
	twinNames, twinMost    = 58, 4
	pairs, conversions     = 70, 70
	trusts, members        = 48, 6
	authorities, schoolsOf = 20, 8
	spelled, wales         = 90, 30
	regular                = 800
)

// party makes a school with the name of its bank account.
func (a *Cast) party(urn, name string) *Party {
	a.taken[urn] = true
	return &Party{ID: urn, Name: name, Bank: a.account(name)}
}

// account is the name of a bank account: mostly the name, often shortened in some words.
func (a *Cast) account(name string) string {
	if a.c.in(45) {
		return name
	}
	for _, s := range a.spellings {
		if a.c.in(60) {
			name = strings.Replace(name, s.from, s.to, 1)
		}
	}
	switch a.c.between(0, 5) {
	case 0:
		name = strings.ReplaceAll(name, "&", "and")
	case 1:
		name = strings.ReplaceAll(name, " and ", " & ")
	}
	return name
}

// alone makes a school whose name begins as no other; nil if one begins so already.
func (a *Cast) alone(urn, name string) *Party {
	if a.taken[urn] || a.begun[beginning(name)] || len(distinctive(name)) == 0 || len(distinctive(name)[0]) < 4 ||
		!tells(cut(bankLetters(name), 18), name) {
		return nil
	}
	a.begun[beginning(name)] = true
	return a.party(urn, name)
}

// twins are schools of one name in many towns.
func (a *Cast) twins(byName map[string][]*entry) {
	for _, name := range names(byName) {
		list := byName[name]
		if len(list) < 2 || len(a.Twins) == twinNames || a.begun[beginning(name)] ||
			!tells(cut(bankLetters(list[0].name), 18), list[0].name) {
			continue
		}
		a.begun[beginning(name)] = true
		var group []*Party
		for _, e := range list[:min(len(list), twinMost)] {
			group = append(group, a.party(e.urn, e.name))
		}
		a.Twins = append(a.Twins, group)
	}
}

// names are the keys of a map, those with most entries first.
func names(by map[string][]*entry) []string {
	list := make([]string, 0, len(by))
	for name := range by {
		list = append(list, name)
	}
	sort.Slice(list, func(i, j int) bool {
		if len(by[list[i]]) != len(by[list[j]]) {
			return len(by[list[i]]) > len(by[list[j]])
		}
		return list[i] < list[j]
	})
	return list
}

// converted are schools that became academies: two parties, and one who pays for both.
func (a *Cast) converted(schools []*entry) {
	for _, e := range shuffled(a.c, append([]*entry(nil), schools...)) {
		if len(a.Converted) == conversions {
			return
		}
		if len(e.before) != 1 || !strings.HasPrefix(e.kind, "Academy") || a.taken[e.before[0].urn] ||
			!alike(e.name, e.before[0].name) {
			continue
		}
		if after := a.alone(e.urn, e.name); after != nil {
			before := a.party(e.before[0].urn, e.before[0].name)
			a.Converted = append(a.Converted, [2]*Party{before, after})
		}
	}
}

// alike says whether two names have the same words of their own.
func alike(x, y string) bool {
	return strings.Join(distinctive(x), " ") == strings.Join(distinctive(y), " ")
}

// pairs are infants and juniors of one name and authority.
func (a *Cast) pairs(schools []*entry) {
	found := map[string][2]*entry{}
	for _, e := range schools {
		for i, word := range []string{" Infant", " Junior"} {
			if stem, _, ok := strings.Cut(e.name, word); ok && len(stem) <= 11 {
				both := found[stem+"/"+e.authority]
				both[i] = e
				found[stem+"/"+e.authority] = both
			}
		}
	}
	stems := make([]string, 0, len(found))
	for stem := range found {
		stems = append(stems, stem)
	}
	sort.Strings(stems)
	for _, stem := range shuffled(a.c, stems) {
		both := found[stem]
		if both[0] == nil || both[1] == nil || a.taken[both[1].urn] || len(a.Pairs) == pairs {
			continue
		}
		if first := a.alone(both[0].urn, both[0].name); first != nil {
			a.begun[beginning(both[1].name)] = true
			a.Pairs = append(a.Pairs, [2]*Party{first, a.party(both[1].urn, both[1].name)})
		}
	}
}

// wales are schools whose names have letters that banks do not write.
func (a *Cast) wales(welsh []former, half int) {
	for i, name := range handWelsh {
		if i%2 != half {
			continue
		}
		if p := a.alone("wales:"+strconv.Itoa(i+1), name); p != nil {
			a.Spelled = append(a.Spelled, p)
		}
	}
	for _, w := range welsh {
		if len(a.Spelled) == wales {
			return
		}
		if p := a.alone(w.urn, w.name); p != nil {
			a.Spelled = append(a.Spelled, p)
		}
	}
}

// curl gives a name the apostrophe that some word processors write, in one place or the other.
func (a *Cast) curl(p *Party) {
	if a.c.in(40) {
		p.Name = strings.ReplaceAll(p.Name, "'", "’")
	}
	if a.c.in(40) {
		p.Bank = strings.ReplaceAll(p.Bank, "'", "’")
	}
}
