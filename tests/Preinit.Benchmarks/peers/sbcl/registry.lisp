;;; The registry: a string for a key, a record with a name, a number, a weight and two tags.
(declaim (optimize speed))

(defconstant +entries+ 100000)

(defstruct rec
  (name "" :type simple-base-string)
  (id 0 :type fixnum)
  (weight 0d0 :type double-float)
  (tags #() :type simple-vector))

(defvar *registry* nil)

(defun numbered (text number)
  (coerce (format nil "~A~D" text number) 'simple-base-string))

(defun build ()
  (setf *registry* (make-hash-table :test 'equal :size +entries+))
  (loop for i from 0 below +entries+
        do (setf (gethash (numbered "key" i) *registry*)
                 (make-rec :name (numbered "name" i) :id i :weight (* i 0.5d0)
                           :tags (vector (numbered "a" (mod i 100)) (numbered "b" i))))))

(defun finish (text)
  (write-line text)
  (finish-output)
  (sb-ext:exit :code 0 :abort t))

(defun hello () (finish "Hello, World!"))
(defun look-up () (finish (rec-name (gethash "key77777" *registry*))))
(defun build-and-look-up () (build) (look-up))
