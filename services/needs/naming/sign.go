package naming

import (
	"net/url"
	"slices"
	"strings"

	"lateral/services/register"
	"lateral/services/register/spelling"
)

// sign is a mark of the school: words without spaces between them.
type sign struct {
	text    string
	capital bool // only where each word begins with a capital letter
}

// Signs are the marks of one school.
type Signs struct {
	byFirst map[byte][]sign
}

// Of returns the signs of a school with people of these names.
func Of(s register.School, people []string) Signs {
	var b builder
	for _, name := range append([]string{s.Name}, s.Formerly...) {
		b.name(name, s)
	}
	b.numbers(s)
	b.place(s)
	b.website(s.Website)
	for _, person := range append([]string{s.Head}, people...) {
		b.person(person)
	}
	return Signs{b.index()}
}

// builder collects signs.
type builder struct{ signs []sign }

func (b *builder) add(capital bool, words ...string) {
	text := strings.Join(words, "")
	if len(text) < 3 || slices.ContainsFunc(b.signs, func(s sign) bool { return s.text == text && (!s.capital || capital) }) {
		return
	}
	b.signs = append(b.signs, sign{text, capital})
}

// index puts the signs by their first letter, the longest first.
func (b *builder) index() map[byte][]sign {
	slices.SortStableFunc(b.signs, func(x, y sign) int { return len(y.text) - len(x.text) })
	out := map[byte][]sign{}
	for _, s := range b.signs {
		out[s.text[0]] = append(out[s.text[0]], s)
	}
	return out
}

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
		b.part(part, own, places)
		if bare := singular(name, part); bare != nil {
			b.part(bare, own, places)
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
func (b *builder) part(part, own, places []string) {
	isPlace := !slices.ContainsFunc(part, func(w string) bool { return !slices.Contains(places, w) && !links[w] })
	ordinary := !slices.ContainsFunc(part, func(w string) bool { return !common[w] && !links[w] && w != "st" })
	saint := part[0] == "st" && len(part) > 1
	switch {
	case isPlace:
	case saint:
		b.add(false, part...)
		b.saint(part[1:])
	case !ordinary:
		b.add(false, part...)
	case len(part) > 1:
		b.add(true, part...)
	}
	for _, kind := range append(own, "school", "academy") {
		b.add(false, append(slices.Clone(part), kind)...)
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

func (b *builder) numbers(s register.School) {
	b.add(false, textsOf(s.Postcode)...)
	b.add(false, string(s.URN()))
	if s.AuthorityCode != "" && s.Number != "" {
		b.add(false, s.AuthorityCode, s.Number)
	}
	if len(s.Phone) > 6 {
		national := strings.TrimPrefix(s.Phone, "0")
		for _, before := range []string{"0", "44", "440", "0044", ""} {
			b.add(false, before, national)
		}
	}
	if len(textsOf(s.Street)) > 1 && strings.ContainsAny(s.Street, "0123456789") {
		b.add(false, textsOf(s.Street)...)
	}
}

// place adds the town with the kind of school: "the infant school in Lewes".
func (b *builder) place(s register.School) {
	var own []string
	for _, w := range append(textsOf(s.Name), textsOf(string(s.Phase))...) {
		if kinds[w] && !slices.Contains(own, w) {
			own = append(own, w)
		}
	}
	for _, place := range []string{s.Town, s.Locality, s.Address3} {
		town := textsOf(place)
		if len(town) == 0 || strings.EqualFold(place, s.Region) { // others see the region
			continue
		}
		for _, kind := range append(own, "school", "academy") {
			b.add(false, append(slices.Clone(town), kind)...)
			for _, in := range []string{"in", "of", "at"} {
				b.add(false, append([]string{kind, in}, town...)...)
				b.add(false, append([]string{kind, "school", in}, town...)...)
			}
		}
	}
}

// website adds the host of the address, and the school's own part of it.
func (b *builder) website(address string) {
	if address == "" {
		return
	}
	if !strings.Contains(address, "://") {
		address = "http://" + address
	}
	parsed, err := url.Parse(address)
	if err != nil {
		return
	}
	host := strings.TrimPrefix(strings.ToLower(parsed.Hostname()), "www.")
	b.add(false, textsOf(host)...)
	if own, _, _ := strings.Cut(host, "."); len(own) > 5 && !common[own] && !kinds[own] {
		b.add(false, textsOf(own)...)
	}
}

// person adds a name: in full, or the surname after a title or the first letter.
func (b *builder) person(name string) {
	words := slices.DeleteFunc(textsOf(name), func(w string) bool { return slices.Contains(titles, w) })
	if len(words) < 2 {
		return
	}
	first, last := words[0], words[len(words)-1]
	b.add(false, words...)
	b.add(true, first, last)
	b.add(true, first[:1], last)
	for _, title := range titles {
		b.add(true, title, last)
		b.add(true, title, first[:1], last)
	}
}

func textsOf(text string) []string {
	var all []string
	for _, w := range spelling.Words(text) {
		all = append(all, w.Text)
	}
	return all
}
