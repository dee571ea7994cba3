package register

import (
	"maps"
	"slices"
	"strings"

	"lateral/services/register/spelling"
)

// link is a row of the links file.
type link struct {
	from URN // the school of the row
	Link
}

func readLink(r row, c *columns) (link, error) {
	c.find(r)
	from, err := readURN(r.get("URN"))
	if err != nil {
		return link{}, err
	}
	to, err := readURN(r.get("LinkURN"))
	if err != nil {
		return link{}, err
	}
	return link{from, Link{URN: to, Kind: r.get("LinkType"), On: c.date(r, colLinked)}}, nil
}

// add notes a successor, which either end may name, or schools that merged. The register
// writes "Predecessor" into the row of the school that follows.
func (l *Links) add(one link) {
	kind := strings.ToLower(one.Kind)
	switch {
	case one.from == one.URN:
		l.report.LeftOut++
	case strings.HasPrefix(kind, "successor"):
		l.follow(one.from, one.Link)
	case strings.HasPrefix(kind, "predecessor"):
		told := "Successor" + one.Kind[len("Predecessor"):]
		l.follow(one.URN, Link{URN: one.from, Kind: told, On: one.On})
	case strings.Contains(kind, "amalgamat"), strings.HasPrefix(kind, "merge"), strings.HasPrefix(kind, "closure"):
		l.join(one.from, one.Link)
		l.join(one.URN, Link{URN: one.from, Kind: one.Kind, On: one.On})
	default:
		l.report.LeftOut++
	}
}

// follow notes a successor once.
func (l *Links) follow(from URN, to Link) {
	if has(l.successors[from], to.URN) {
		l.report.LeftOut++
		return
	}
	l.successors[from] = append(l.successors[from], to)
}

func (l *Links) join(from URN, to Link) {
	if !has(l.joined[from], to.URN) {
		l.joined[from] = append(l.joined[from], to)
	}
}

func has(links []Link, urn URN) bool {
	return slices.ContainsFunc(links, func(l Link) bool { return l.URN == urn })
}

// allSuccessors are the successors that the links name. If they name none, it is the school that is
// still open among those with which a school merged, if there is only one.
func (l Links) allSuccessors(present map[URN]School) map[URN][]Link {
	heirs := maps.Clone(l.successors)
	for urn, others := range l.joined {
		open := slices.DeleteFunc(slices.Clone(others), func(o Link) bool { return present[o.URN].Status != Open })
		if len(heirs[urn]) == 0 && len(open) == 1 {
			heirs[urn] = open
		}
	}
	return heirs
}

// remember keeps a name of the school, or of one that it follows, unless it has the same
// spelling as the present name.
func (s *School) remember(name, now string) {
	same := func(other string) bool { return spelling.Name(other) == spelling.Name(name) }
	if name != "" && !same(now) && !slices.ContainsFunc(s.Formerly, same) {
		s.Formerly = append(s.Formerly, name)
	}
}

// remembering returns the schools that follow one of the others and did not know its name.
func remembering(heirs map[URN][]Link, present map[URN]School) map[URN]School {
	changed := map[URN]School{}
	for _, urn := range slices.Sorted(maps.Keys(heirs)) {
		gone := present[urn]
		for _, link := range heirs[urn] {
			heir, known := present[link.URN]
			if now, twice := changed[link.URN]; twice {
				heir = now
			}
			before := len(heir.Formerly)
			if heir.Formerly = slices.Clone(heir.Formerly); known && gone.Status == Closed {
				heir.remember(gone.Name, heir.Name)
			}
			if len(heir.Formerly) > before {
				changed[link.URN] = heir
			}
		}
	}
	return changed
}

// Links is the register's links file, read and judged. NoteLinks writes it to the schools.
type Links struct {
	report     Report
	successors map[URN][]Link
	joined     map[URN][]Link // the other schools of amalgamations, mergers and closures, one of which may go on
}

// await keeps the mark on closed schools whose successor nobody has confirmed.
func (s *School) await() {
	s.Awaiting = s.Status == Closed && len(s.Links) > 0 && s.SucceededBy == ""
}
