package httpx

import (
	"path"
	"reflect"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"
)

// newNamer names schemas after their Go types. If two packages have a type of one name, the
// first in the table of routes keeps it. The others get the name of their noun in front:
// shelfhttp.Book is ShelfBook. Types without a name (the bodies of inputs) are
// numbered.
func newNamer() func(reflect.Type, string) string {
	taken := map[string]reflect.Type{}
	return func(t reflect.Type, hint string) string {
		for t.Kind() == reflect.Pointer {
			t = t.Elem()
		}
		plain := huma.DefaultSchemaNamer(t, hint)
		name := plain
		for n := 2; ; n++ {
			if other, ok := taken[name]; !ok || other == t {
				taken[name] = t
				return name
			}
			if n == 2 && t.Name() != "" {
				name = nounOfPackage(t) + plain
			} else {
				name = plain + strconv.Itoa(n)
			}
		}
	}
}

func nounOfPackage(t reflect.Type) string {
	noun := strings.TrimSuffix(path.Base(t.PkgPath()), "http")
	if noun == "" {
		return ""
	}
	return strings.ToUpper(noun[:1]) + noun[1:]
}
