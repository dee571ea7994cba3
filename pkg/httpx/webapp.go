package httpx

import (
	"errors"
	"io/fs"
	"net/http"
	"path"
	"slices"
	"strings"

	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/compress"
)

// WebApp serves a built single-page app: its files, and index.html for every
// other path that is not beneath a reserved prefix. Files under assets/ carry a
// hash in their name and are kept by browsers for a year. It comes after all
// other pages.
func (s *Server) WebApp(files fs.FS, reserved ...string) {
	s.app.Use(compress.New(compress.Config{Level: compress.LevelBestSpeed}), func(c *fiber.Ctx) error {
		isReserved := func(prefix string) bool { return strings.HasPrefix(c.Path(), prefix) }
		switch {
		case slices.ContainsFunc(reserved, isReserved):
			return s.absent(c)
		case c.Method() != http.MethodGet:
			c.Set(fiber.HeaderAllow, "GET, HEAD")
			return fiber.ErrMethodNotAllowed
		}
		return sendFile(c, files, strings.TrimPrefix(path.Clean(c.Path()), "/"))
	})
}

// sendFile sends the file, or the app where the name is that of one of its
// pages, which have no extension.
func sendFile(c *fiber.Ctx, files fs.FS, name string) error {
	content, err := fs.ReadFile(files, name)
	if err != nil && path.Ext(name) != "" {
		return fiber.ErrNotFound
	}
	if err != nil {
		name = "index.html"
		content, err = fs.ReadFile(files, name)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return fiber.NewError(http.StatusServiceUnavailable, "The web app was not built into this program.")
	}
	if err != nil {
		return err
	}
	kept := "no-cache"
	if strings.HasPrefix(name, "assets/") {
		kept = "public, max-age=31536000, immutable"
	}
	c.Set(fiber.HeaderCacheControl, kept)
	return c.Type(path.Ext(name), "utf-8").Send(content)
}

// absent refuses what no route answers: another method does, or none.
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
