/** Classes of pdfmake that its types leave out; what is used of each is said where it is used. */
declare module 'pdfmake/js/*.js'
