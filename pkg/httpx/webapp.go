package httpx

import (
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
)

// WebApp serves a built single-page app: its files, and index.html for every other path
// outside the reserved prefixes. Files under assets/ have a hash in their name, and
// browsers keep them for a year. Browsers ask for the others each time, and get them only
// if they have changed. It comes after all other pages. It fails if the files cannot be
// read.
func (s *Server) WebApp(files fs.FS, reserved ...string) error {
	known, err := readFiles(files)
	if err != nil {
		return err
	}
	s.app.Use(func(c *fiber.Ctx) error {
		isReserved := func(prefix string) bool { return strings.HasPrefix(c.Path(), prefix) }
		switch {
		case slices.ContainsFunc(reserved, isReserved):
			return s.absent(c)
		case c.Method() != http.MethodGet:
			c.Set(fiber.HeaderAllow, "GET, HEAD")
			return fiber.ErrMethodNotAllowed
		}
		return sendFile(c, known, strings.TrimPrefix(path.Clean(c.Path()), "/"))
	})
	return nil
}

// sendFile sends the file, or the app if the name is that of one of its pages, which have
// no extension.
func sendFile(c *fiber.Ctx, known map[string]file, name string) error {
	f, found := known[name]
	if !found && path.Ext(name) != "" {
		return fiber.ErrNotFound
	}
	if !found {
		name = "index.html"
		if f, found = known[name]; !found {
			return fiber.NewError(http.StatusServiceUnavailable, "The web app was not built into this program.")
		}
	}
	kept := "no-cache"
	if strings.HasPrefix(name, "assets/") {
		kept = "public, max-age=31536000, immutable"
	}
	c.Set(fiber.HeaderCacheControl, kept)
	c.Set(fiber.HeaderETag, f.tag)
	c.Type(path.Ext(name), "utf-8")
	if f.gzip != nil || f.brotli != nil {
		c.Vary(fiber.HeaderAcceptEncoding)
	}
	if f.isHad(requestOf(c.UserContext()).has) {
		return c.Status(http.StatusNotModified).Send(nil)
	}
	return f.send(c)
}

// absent refuses requests that no route answers: perhaps another method does.
func (s *Server) absent(c *fiber.Ctx) error {
	var allowed []string
	for _, r := range s.routes {
		pattern := strings.NewReplacer("{", ":", "}", "").Replace(r.Path)
		if fiber.RoutePatternMatch(c.Path(), pattern, s.app.Config()) {
			allowed = append(allowed, r.Method)
		}
	}
	if allowed == nil {
		return fiber.ErrNotFound
	}
	slices.Sort(allowed)
	c.Set(fiber.HeaderAllow, strings.Join(allowed, ", "))
	return fiber.ErrMethodNotAllowed
}
