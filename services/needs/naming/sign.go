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
	instead string // what to write instead
	capital bool   // only where each word begins with a capital letter

	sited    bool // only where the words around it mean the school
	ordinary bool // its words also stand in ordinary texts
	usual    bool // and there with a capital letter, or others see the place
}

// Signs are the marks of one school.
type Signs struct {
	byFirst map[byte][]sign
}

// builder collects signs.
type builder struct {
	signs   []sign
	instead string // of what is added now
}

func (b *builder) add(capital bool, words ...string) {
	b.put(sign{text: strings.Join(words, ""), capital: capital})
}

// put adds the sign, unless one is there that is found wherever it would be.
func (b *builder) put(added sign) {
	covers := func(s sign) bool {
		return s.text == added.text && (s.sited == added.sited && (!s.capital || added.capital))
	}
	if len(added.text) < 3 || slices.ContainsFunc(b.signs, covers) {
		return
	}
	if added.instead == "" {
		added.instead = b.instead
	}
	b.signs = append(b.signs, added)
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

func (b *builder) address(s register.School) {
	b.add(false, textsOf(s.Postcode)...)
	if len(textsOf(s.Street)) > 1 && strings.ContainsAny(s.Street, "0123456789") {
		b.add(false, textsOf(s.Street)...)
	}
}

func (b *builder) numbers(s register.School) {
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
