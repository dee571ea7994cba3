package httpx

import (
	"regexp"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/valyala/fasthttp"
)

// maxUnread is the largest body, in bytes, that is read in order to refuse it with a
// problem. With a larger one the connection ends, which people see as a fault.
const maxUnread = 2 << 20

// parameterIn is a parameter in the path of a route.
var parameterIn = regexp.MustCompile(`\\\{[a-zA-Z]+\\\}`)

// takesFiles lets longer bodies through to the operations that take them, of callers who show some
// session. Whoever shows none has no memory of the server taken.
func takesFiles(app *fiber.App, routes []Route) {
	type taker struct {
		method string
		path   *regexp.Regexp
		most   int
	}
	var takers []taker
	for _, r := range routes {
		if r.MaxBody > maxUnread {
			path := regexp.MustCompile("^" + parameterIn.ReplaceAllString(regexp.QuoteMeta(r.Path), "[^/]+") + "$")
			takers = append(takers, taker{r.Method, path, int(r.MaxBody)})
		}
	}
	app.Server().HeaderReceived = func(h *fasthttp.RequestHeader) fasthttp.RequestConfig {
		if len(takers) == 0 || len(h.Peek(fiber.HeaderAuthorization))+len(h.Peek(fiber.HeaderCookie)) == 0 {
			return fasthttp.RequestConfig{}
		}
		path, _, _ := strings.Cut(string(h.RequestURI()), "?")
		for _, t := range takers {
			if string(h.Method()) == t.method && t.path.MatchString(path) {
				return fasthttp.RequestConfig{MaxRequestBodySize: t.most}
			}
		}
		return fasthttp.RequestConfig{}
	}
}
