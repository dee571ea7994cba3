package services_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

// standing are the packages in which files still stand in circles, and how many. The numbers
// only shrink, and a package that has none leaves the table. In services/lateral everything is
// wired to everything by the type program; in notices a letter about a thread asks for the
// scene, whose sentences are letters again.
var standing = map[string]int{
	"services/lateral": 31,
	"services/notices": 5,
}

// A file uses another if it names what that one declares: a type, one of its fields, a
// function, a method, a variable or a constant. No file uses one that uses it, not by way of
// others either, so that each package can be read from the bottom up.
func TestFilesUseNoneThatUseThem(t *testing.T) {
	for name, g := range load(t) {
		var files int
		var told strings.Builder
		for _, circle := range g.circles() {
			files += len(circle)
			fmt.Fprintf(&told, "\n  %s", strings.Join(circle, " "))
			for _, arrow := range g.shortest(circle) {
				fmt.Fprintf(&told, "\n    %s", arrow)
			}
		}
		if files > standing[name] {
			t.Errorf("%s: %d files stand in circles; the table has %d.%s", name, files, standing[name], told.String())
		}
		if files < standing[name] {
			t.Errorf("%s: only %d files stand in circles; write that into the table, which has %d", name, files, standing[name])
		}
	}
}

// The test above finds what it looks for.
func TestCircles(t *testing.T) {
	const noun, post = `package noun; type Noun struct{ id string }`, `package noun; func (n Noun) Post() { n.check() }`
	for _, c := range []struct {
		name  string
		files map[string]string
		want  []string
	}{
		{"a verb uses its noun", map[string]string{
			"noun.go": noun, "post.go": post, "check.go": `package noun; func (n Noun) check() {}`,
		}, nil},
		{"a noun calls its verb", map[string]string{
			"noun.go": noun + `; func (n Noun) Do() { n.Post() }`, "post.go": post,
			"check.go": `package noun; func (n Noun) check() {}`,
		}, []string{"noun.go → post.go (Noun.Post)", "post.go → noun.go (Noun)"}},
		{"by way of a third", map[string]string{
			"noun.go": noun, "post.go": post, "check.go": `package noun; func (n *Noun) check() { refuse() }`,
			"words.go": `package noun; func refuse() { Noun{}.Post() }`,
		}, []string{"check.go → words.go (refuse)", "words.go → post.go (Noun.Post)", "post.go → check.go (Noun.check)"}},
		{"by a field alone", map[string]string{
			"noun.go": `package noun; var made = make()`, "id.go": `package noun; var id = made.id`,
			"make.go": `package noun; func make() (n struct{ id string }) { return }`,
		}, nil},
		{"by a field and back", map[string]string{
			"noun.go": noun + `; var first = list[0]`, "list.go": `package noun; var list = []Noun{{id: "a"}}`,
		}, []string{"list.go → noun.go (Noun, id)", "noun.go → list.go (list)"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := graphOf(t, c.files)
			var got []string
			for _, circle := range g.circles() {
				got = append(got, g.shortest(circle)...)
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("circles are\n%q\nwant\n%q", got, c.want)
			}
		})
	}
}

// The table names no package that is not there.
func TestStandingCirclesAreOfPackagesThatThereAre(t *testing.T) {
	there := load(t)
	for _, name := range slices.Sorted(maps.Keys(standing)) {
		if there[name] == nil {
			t.Errorf("the table has %s, and there is no such package", name)
		}
	}
}
