// Package diaryhttp is the HTTP face of diaries. Each exported function takes the
// service and returns one operation for the table of routes.
package diaryhttp
