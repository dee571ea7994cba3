package naming

import (
	"slices"
	"strings"

	"lateral/services/register"
)

// name adds a name of the school, and the parts of it that give it away.
func (b *builder) name(name string, s register.School) {
	words := textsOf(name)
	own := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return !kinds[w] })
	parts := partsOf(words)
	if len(parts) > 0 {
		b.beginnings(words, parts[0])
	}
	places := textsOf(strings.Join([]string{s.Town, s.Locality, s.Address3, s.Authority, s.Region}, " "))
	for _, part := range parts {
		b.part(part, own, places, s.Region)
		if bare := singular(name, part); bare != nil {
			b.part(bare, own, places, s.Region)
		}
	}
}

// beginnings adds the whole name, and the short forms that people write: its
// first distinctive words and some of those for a school.
func (b *builder) beginnings(words, part []string) {
	words = trim(words)
	for end := len(words); end > 1; end-- {
		begun := words[:end]
		told := strings.Contains(" "+strings.Join(begun, " ")+" ", " "+strings.Join(part, " ")+" ")
		if told && slices.ContainsFunc(begun, func(w string) bool { return kinds[w] }) {
			b.add(false, begun...)
		}
	}
}

// partsOf are the parts of a name between words for schools, and the shorter
// parts on each side of "and".
func partsOf(words []string) [][]string {
	var parts [][]string
	begin := 0
	cut := func(end int) {
		part := trim(words[begin:end])
		if len(part) > 0 {
			parts = append(parts, part)
			for _, joiner := range []string{"and", "with"} {
				if i := slices.Index(part, joiner); i > 0 && i < len(part)-1 {
					parts = append(parts, part[:i], part[i+1:])
				}
			}
		}
		begin = end + 1
	}
	for i, w := range words {
		if kinds[w] {
			cut(i)
		}
	}
	cut(len(words))
	return parts
}

func trim(part []string) []string {
	for len(part) > 0 && links[part[0]] {
		part = part[1:]
	}
	for len(part) > 0 && links[part[len(part)-1]] {
		part = part[:len(part)-1]
	}
	return part
}

// part adds the distinctive words of a name: as a strong sign, or as a weak one
// beside the words for a school.
func (b *builder) part(part, own, places []string, region string) {
	isPlace := !slices.ContainsFunc(part, func(w string) bool { return !slices.Contains(places, w) && !links[w] })
	ordinary := !slices.ContainsFunc(part, func(w string) bool { return !common[w] && !links[w] && w != "st" })
	saint := part[0] == "st" && len(part) > 1
	switch {
	case isPlace || ordinary && len(part) == 1:
		b.sited(sign{ordinary: ordinary, usual: usually(part) || slices.Equal(part, textsOf(region))}, part)
	case saint:
		b.add(false, part...)
		b.saint(part[1:])
	case !ordinary:
		b.add(false, part...)
	default:
		b.add(true, part...)
	}
	for _, kind := range append(own, "school", "academy") {
		b.add(false, append(slices.Clone(part), kind)...)
	}
}

// sited adds words that count only where the words around them mean the school:
// as they are, and with the s of "Tenfolds pupils".
func (b *builder) sited(s sign, part []string) {
	s.sited, s.text = true, strings.Join(part, "")
	b.put(s)
	if !s.ordinary && !strings.HasSuffix(s.text, "s") {
		s.text, s.instead = s.text+"s", b.instead+"'s"
		b.put(s)
	}
}

// saint adds the name of the saint alone, as in "Aidan's".
func (b *builder) saint(part []string) {
	if len(part) == 1 && strings.HasSuffix(part[0], "s") {
		b.add(true, part...)
	}
}

// singular is the part without its last s, if an apostrophe stands before that
// in the name: people also write "St Aidan".
func singular(name string, part []string) []string {
	last := part[len(part)-1]
	if !strings.HasSuffix(last, "s") || len(part) < 2 || !strings.ContainsAny(name, "'’‘`´") {
		return nil
	}
	return append(slices.Clone(part[:len(part)-1]), strings.TrimSuffix(last, "s"))
}

// Of returns the signs of a school with people of these names.
func Of(s register.School, people []string) Signs {
	b := builder{instead: "our school"}
	for _, name := range append([]string{s.Name}, s.Formerly...) {
		b.name(name, s)
	}
	b.place(s)
	b.instead = "our area"
	b.address(s)
	b.instead = "our number"
	b.numbers(s)
	b.instead = "our website"
	b.website(s.Website)
	b.instead = "a colleague"
	for _, person := range append([]string{s.Head}, people...) {
		b.person(person)
	}
	return Signs{b.index()}
}
